long SeparableWork(int size, int inputs, int outputs, int kernel, int stride)
{
    long places = (long)(size / stride) * (size / stride);
    long depthwise = (long)kernel * kernel * inputs, pointwise = (long)inputs * outputs;
    return places * (depthwise + pointwise);
}
