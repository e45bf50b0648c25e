-- Every index of a view is written anew with each plan that is applied. These served no question that is asked: the
-- merged plan reads whole tables or starts from a line's project, and the records of one plan are found by its office.

DROP INDEX "view_project_by_name_th_order";
DROP INDEX "view_statement_by_project";
DROP INDEX "view_target_group_by_project";
DROP INDEX "view_area_by_project";
DROP INDEX "view_area_by_province";
DROP INDEX "view_plan_link_by_project";
DROP INDEX "view_activity_by_project";
DROP INDEX "view_activity_year_by_activity";
DROP INDEX "view_kpi_by_project";
DROP INDEX "view_kpi_by_frame";
DROP INDEX "view_kpi_target_by_kpi";
DROP INDEX "view_kpi_level_by_kpi";
DROP INDEX "view_budget_line_by_name_order";
DROP INDEX "view_budget_line_by_fiscal_year";
DROP INDEX "view_line_year_by_budget_line";
DROP INDEX "view_risk_by_project";
DROP INDEX "view_readiness_by_project";
DROP INDEX "view_co_agency_by_project";
DROP INDEX "view_attachment_by_project";
