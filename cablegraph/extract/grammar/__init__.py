"""The grammar of a sentence: its words, phrases and subjects, and which statement is whose."""
