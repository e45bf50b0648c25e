-- The sums of the merged plan and the entered layers of a line are answered from indexes alone.

DROP INDEX "view_budget_line_by_project";
CREATE INDEX "view_budget_line_by_project" ON "view_budget_line" ("office", "project", "fiscal_year", "source", "category", "amount", "requested_amount");
CREATE INDEX "view_amount_layer_by_line" ON "view_amount_layer" ("office", "budget_line", "layer", "amount");
