"""Papers for officials, in Thai whatever the language of the screen: plain facts in, a document out, pages from that."""
