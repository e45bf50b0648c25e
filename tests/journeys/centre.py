"""The centre at the other end of the mail, as far as a clerk's road needs it: issues a kit, takes a package, answers."""

from __future__ import annotations

from pathlib import Path

from moi_desktop.central import decisions, intake, kits, returning
from moi_desktop.central.centre import Centre as Central
from moi_desktop.exchange.sending import KitLine, make_kit, write_packed
from moi_desktop.plan.clock import utc_now
from moi_desktop.plan.sample import sample_kit
from moi_desktop.signing.keys import Holder, create_key
from moi_desktop.store.central_workspace import CentralWorkspace
