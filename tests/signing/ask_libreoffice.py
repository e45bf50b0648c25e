"""Run by the Python that LibreOffice brings: prints, as JSON, what LibreOffice says of the signatures of each file.

`ask_libreoffice.py PIPE FILE...` talks to a LibreOffice that listens on the pipe of that name. A list of signatures a
file, each with `valid`, `certificate` (0: valid; otherwise the bits of com.sun.star.security.CertificateValidity) and
`signer` (its common name).
"""

import json
import re
import sys
import time

import uno  # type: ignore[import-not-found]  # only the Python of LibreOffice has it

_WAIT_S = 60


def _connected(pipe):
    resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    last = time.monotonic() + _WAIT_S
    while True:
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            if time.monotonic() > last:
                raise
            time.sleep(0.2)


def _signatures(context, path):
    factory = context.ServiceManager.createInstance("com.sun.star.embed.StorageFactory")
    form = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
    form.Name, form.Value = "StorageFormat", "ZipFormat"
    reading = uno.getConstantByName("com.sun.star.embed.ElementModes.READ")
    listed = uno.Any("[]com.sun.star.beans.PropertyValue", (form,))
    opened = uno.invoke(factory, "createInstanceWithArguments", ((uno.systemPathToFileUrl(path), reading, listed),))
    judge = context.ServiceManager.createInstance("com.sun.star.security.DocumentDigitalSignatures")
    return [
        {
            "valid": bool(one.SignatureIsValid),
            "certificate": one.CertificateStatus,
            "signer": re.sub(r"^.*CN=([^,]*).*$", r"\1", one.Signer.SubjectName) if one.Signer else "",
        }
        for one in judge.verifyDocumentContentSignatures(opened, None)
    ]


office = _connected(sys.argv[1])
sys.stdout.write(json.dumps([_signatures(office, path) for path in sys.argv[2:]]))
