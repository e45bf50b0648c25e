"""Bytes in, verdict out: keys, certificates, seals. The only room that imports cryptography; does not know what a plan is."""
