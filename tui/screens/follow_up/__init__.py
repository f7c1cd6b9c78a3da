"""After the call: the thank-you, promises, advice, people to meet."""
