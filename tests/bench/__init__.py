"""The benchmarks of docs/performance.md, run by bin/bench. A file bench_x.py holds functions bench_y()."""
