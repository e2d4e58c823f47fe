"""What is learned from labelled sentences, and the words it goes by."""
