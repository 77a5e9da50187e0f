"""What passed between two sides: meetings, and demarches delivered or received."""
