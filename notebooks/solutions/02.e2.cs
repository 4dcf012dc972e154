double[] xorNumbers = [1, 1, 0, 1, 1, -1, 1, -2, 0]; // x1 + x2, less twice max(0, x1 + x2 - 1)
