"""Proof that jobs survive: real worker processes, killed and restarted, brokers that come and go."""
