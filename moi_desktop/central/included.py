"""Which projects count in the merged plan: said once, for the screen and for the official outputs."""

from __future__ import annotations

from typing import Final

INCLUDED: Final = """
    "included" AS (
        SELECT p.* FROM "view_project" p
        LEFT JOIN "view_approval" a ON a."office" = p."office" AND a."project" = p."uid"
        WHERE COALESCE(p."status", 'LIVE') <> 'DELETED' AND COALESCE(a."state", '') <> 'REJECTED'
    )"""
"""Common table of SQL: projects that their office did not delete and the centre did not leave out, with all fields."""
