"""What somebody is to do: promises, requests, plans, and the tasks of post and Department."""
