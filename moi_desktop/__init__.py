"""moi-desktop: the offline plan-entry desk of Thailand's Ministry of Industry."""

__version__ = "0.3.0"
