double[] and = [1, 1, -1.5];
double[] nand = [-1, -1, 1.5];
