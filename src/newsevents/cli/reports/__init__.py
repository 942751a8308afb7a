"""Reports: what validation found, in the formats that people and programs read."""

from newsevents.cli.reports.formats import FORMATS, new_report
from newsevents.cli.reports.report import Report, Told, Totals

__all__ = ["FORMATS", "Report", "Told", "Totals", "new_report"]
