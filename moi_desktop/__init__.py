"""moi-desktop: the offline plan-entry desk of Thailand's Ministry of Industry."""

__version__ = "0.1.0"
