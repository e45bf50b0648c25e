"""Tables to and from Excel bytes, documents to Word. The only room that imports openpyxl, XlsxWriter or python_calamine."""
