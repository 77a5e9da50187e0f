"""Build, keep and change a store of many cables; runs that stop half-way go on where they were."""
