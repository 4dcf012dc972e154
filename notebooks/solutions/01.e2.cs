double Loss(double p, int y) => -Math.Log(y == 1 ? p : 1 - p);
