double[] moveRight = [0, 0, 0, 1, 0, 0, 0, 0, 0]; // each place takes what its left neighbor had
double[] brighter = [0, -0.25, 0, -0.25, 1, -0.25, 0, -0.25, 0];
double[] diagonal = [0, 1, 1, -1, 0, 1, -1, -1, 0];
