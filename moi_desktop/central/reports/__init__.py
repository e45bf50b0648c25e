"""Official outputs: the merged plan as the documents and tables that ministries, the Bureau of the Budget and
NESDC print.

All figures are summed by SQL over the views of the central workspace. The words in the tables are Thai in every
language of the program, since the documents are.
"""

from moi_desktop.central.reports.report import FORMS, NAMES, Form, Printing, Report, ReportKind, form_of, write_report

__all__ = ["FORMS", "NAMES", "Form", "Printing", "Report", "ReportKind", "form_of", "write_report"]
