"""Bounds on the child process that reads foreign bytes: memory, and no life after the parent's.

POSIX lets a process bound itself; Windows lets the parent put it into a job. Standard library only.
"""

from __future__ import annotations

import contextlib
import sys

if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _LIMIT_PROCESS_MEMORY = 0x100
    _LIMIT_DIE_ON_CRASH = 0x400  # no "has stopped working" window
    _LIMIT_KILL_ON_CLOSE = 0x2000
    _EXTENDED_LIMIT_INFORMATION = 9
    _SET_QUOTA_AND_TERMINATE = 0x0101

    class _BasicLimits(ctypes.Structure):
        _fields_ = (
            ("process_time", ctypes.c_int64),
            ("job_time", ctypes.c_int64),
            ("flags", wintypes.DWORD),
            ("least_working_set", ctypes.c_size_t),
            ("most_working_set", ctypes.c_size_t),
            ("processes", wintypes.DWORD),
            ("affinity", ctypes.c_size_t),
            ("priority", wintypes.DWORD),
            ("scheduling", wintypes.DWORD),
        )

    class _ExtendedLimits(ctypes.Structure):
        _fields_ = (
            ("basic", _BasicLimits),
            ("io_counters", ctypes.c_uint64 * 6),
            ("process_memory", ctypes.c_size_t),
            ("job_memory", ctypes.c_size_t),
            ("peak_process_memory", ctypes.c_size_t),
            ("peak_job_memory", ctypes.c_size_t),
        )


class Cage:
    """What holds a child process from outside: a job on Windows, nothing elsewhere. Closing it ends the child."""

    def __init__(self, process_id: int, memory_bytes: int) -> None:
        self._job = 0
        if sys.platform == "win32":
            self._job = _job_around(process_id, memory_bytes)

    def close(self) -> None:
        """Let go of the job; Windows then ends what is still in it."""
        if sys.platform == "win32" and self._job:
            _kernel().CloseHandle(self._job)
            self._job = 0


def limit_this_process(memory_bytes: int) -> None:
    """Bound the memory of this process, and forbid core dumps and written files; on Windows the parent's job does it."""
    if sys.platform == "win32":
        return
    import resource

    for what, most in (
        (resource.RLIMIT_AS, memory_bytes),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
    ):
        with contextlib.suppress(ValueError, OSError):  # a tighter bound stands already, or the system has none
            resource.setrlimit(what, (most, most))


def end_this_process_after(seconds: float) -> None:
    """Let the system end this process if nothing is heard for `seconds` (0: never), even inside foreign code.

    The parent watches the clock itself; this is for a child whose parent is gone. On Windows the job does it.
    """
    if sys.platform != "win32":
        import signal

        signal.setitimer(signal.ITIMER_REAL, seconds)


if sys.platform == "win32":

    def _kernel() -> ctypes.WinDLL:
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateJobObjectW.restype = wintypes.HANDLE
        kernel.CreateJobObjectW.argtypes = (ctypes.c_void_p, wintypes.LPCWSTR)
        kernel.OpenProcess.restype = wintypes.HANDLE
        kernel.OpenProcess.argtypes = (wintypes.DWORD, wintypes.BOOL, wintypes.DWORD)
        kernel.SetInformationJobObject.argtypes = (wintypes.HANDLE, ctypes.c_int, ctypes.c_void_p, wintypes.DWORD)
        kernel.AssignProcessToJobObject.argtypes = (wintypes.HANDLE, wintypes.HANDLE)
        kernel.CloseHandle.argtypes = (wintypes.HANDLE,)
        return kernel

    def _job_around(process_id: int, memory_bytes: int) -> int:
        """Put a process into a new job; 0 where Windows refuses, and then only the clock protects us."""
        kernel = _kernel()
        job = kernel.CreateJobObjectW(None, None)
        process = kernel.OpenProcess(_SET_QUOTA_AND_TERMINATE, False, process_id)  # noqa: FBT003 - Windows' own order
        limits = _ExtendedLimits()
        limits.basic.flags = _LIMIT_PROCESS_MEMORY | _LIMIT_DIE_ON_CRASH | _LIMIT_KILL_ON_CLOSE
        limits.process_memory = memory_bytes
        kernel.SetInformationJobObject(job, _EXTENDED_LIMIT_INFORMATION, ctypes.byref(limits), ctypes.sizeof(limits))
        held = bool(process and kernel.AssignProcessToJobObject(job, process))
        if process:
            kernel.CloseHandle(process)
        if not held:
            kernel.CloseHandle(job)
            return 0
        return int(job)
