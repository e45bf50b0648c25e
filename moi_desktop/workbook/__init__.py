"""Tables to and from Excel bytes. The only room that imports openpyxl, XlsxWriter or python_calamine."""
