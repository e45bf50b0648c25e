"""Official outputs: the merged plan as the tables that ministries, the Bureau of the Budget and NESDC print.

All figures are summed by SQL over the views of the central workspace. The words in the tables are Thai in every
language of the program, since the documents are.
"""

from moi_desktop.central.reports.report import NAMES, Report, ReportKind, write_report

__all__ = ["NAMES", "Report", "ReportKind", "write_report"]
