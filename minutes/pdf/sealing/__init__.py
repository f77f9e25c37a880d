"""The organisation's seal on a finished PDF, and the certificate it rests on."""
