(int Size, long Weights, long Multiplications) Cost(int size, int inputs, int outputs, int kernel, int stride, int padding)
{
    var places = (size + 2 * padding - kernel) / stride + 1;
    var window = (long)kernel * kernel * inputs * outputs;
    return (places, window + outputs, window * places * places);
}
