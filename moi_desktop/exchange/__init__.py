"""The file that travels: seal, pack, unpack, verify, lineage."""
