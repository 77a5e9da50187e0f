"""The closed sets and open tables of the field: markings, traffic, TAGS, offices, speech acts."""
