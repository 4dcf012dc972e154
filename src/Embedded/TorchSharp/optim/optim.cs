namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <inheritdoc cref="Modules.Adam"/>
        public static Modules.Adam Adam(
            IEnumerable<Modules.Parameter> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08,
            double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
            new(parameters, lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);

        /// <inheritdoc cref="Modules.Adam"/>
        public static Modules.Adam Adam(
            IEnumerable<(string name, Modules.Parameter parameter)> parameters, double lr = 0.001, double beta1 = 0.9,
            double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
            new(parameters.Select(entry => entry.parameter), lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);

        /// <inheritdoc cref="Modules.Adam"/>
        public static Modules.Adam Adam(
            IEnumerable<Modules.Adam.ParamGroup> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999,
            double eps = 1E-08, double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
            new(parameters, lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);

        /// <inheritdoc cref="Modules.AdamW"/>
        public static Modules.AdamW AdamW(
            IEnumerable<Modules.Parameter> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08,
            double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
            new(parameters, lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);

        /// <inheritdoc cref="Modules.AdamW"/>
        public static Modules.AdamW AdamW(
            IEnumerable<(string name, Modules.Parameter parameter)> parameters, double lr = 0.001, double beta1 = 0.9,
            double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
            new(parameters.Select(entry => entry.parameter), lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);

        /// <inheritdoc cref="Modules.AdamW"/>
        public static Modules.AdamW AdamW(
            IEnumerable<Modules.AdamW.ParamGroup> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999,
            double eps = 1E-08, double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
            new(parameters, lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);

        /// <inheritdoc cref="Modules.SGD"/>
        public static Modules.SGD SGD(
            IEnumerable<Modules.Parameter> parameters, double learningRate, double momentum = 0, double dampening = 0,
            double weight_decay = 0, bool nesterov = false, bool maximize = false) =>
            new(parameters, learningRate, momentum, dampening, weight_decay, nesterov, maximize);

        /// <inheritdoc cref="Modules.SGD"/>
        public static Modules.SGD SGD(
            IEnumerable<(string name, Modules.Parameter parameter)> parameters, double learningRate, double momentum = 0,
            double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false) =>
            new(parameters.Select(entry => entry.parameter), learningRate, momentum, dampening, weight_decay, nesterov, maximize);

        /// <inheritdoc cref="Modules.SGD"/>
        public static Modules.SGD SGD(
            IEnumerable<Modules.SGD.ParamGroup> parameters, double learningRate, double momentum = 0, double dampening = 0,
            double weight_decay = 0, bool nesterov = false, bool maximize = false) =>
            new(parameters, learningRate, momentum, dampening, weight_decay, nesterov, maximize);

        /// <inheritdoc cref="Modules.RMSProp"/>
        public static Modules.RMSProp RMSProp(
            IEnumerable<Modules.Parameter> parameters, double lr = 0.01, double alpha = 0.99, double eps = 1E-08, double weight_decay = 0,
            double momentum = 0, bool centered = false, bool maximize = false) =>
            new(parameters, lr, alpha, eps, weight_decay, momentum, centered, maximize);

        /// <inheritdoc cref="Modules.RMSProp"/>
        public static Modules.RMSProp RMSProp(
            IEnumerable<(string name, Modules.Parameter parameter)> parameters, double lr = 0.01, double alpha = 0.99, double eps = 1E-08,
            double weight_decay = 0, double momentum = 0, bool centered = false, bool maximize = false) =>
            new(parameters.Select(entry => entry.parameter), lr, alpha, eps, weight_decay, momentum, centered, maximize);

        /// <inheritdoc cref="Modules.RMSProp"/>
        public static Modules.RMSProp RMSProp(
            IEnumerable<Modules.RMSProp.ParamGroup> parameters, double lr = 0.01, double alpha = 0.99, double eps = 1E-08,
            double weight_decay = 0, double momentum = 0, bool centered = false, bool maximize = false) =>
            new(parameters, lr, alpha, eps, weight_decay, momentum, centered, maximize);

        /// <inheritdoc cref="Modules.Adagrad"/>
        public static Modules.Adagrad Adagrad(
            IEnumerable<Modules.Parameter> parameters, double lr = 0.01, double lr_decay = 0, double weight_decay = 0,
            double initial_accumulator_value = 0, double eps = 1E-10) =>
            new(parameters, lr, lr_decay, weight_decay, initial_accumulator_value, eps);

        /// <inheritdoc cref="Modules.Adagrad"/>
        public static Modules.Adagrad Adagrad(
            IEnumerable<(string name, Modules.Parameter parameter)> parameters, double lr = 0.01, double lr_decay = 0,
            double weight_decay = 0, double initial_accumulator_value = 0, double eps = 1E-10) =>
            new(parameters.Select(entry => entry.parameter), lr, lr_decay, weight_decay, initial_accumulator_value, eps);

        /// <inheritdoc cref="Modules.Adagrad"/>
        public static Modules.Adagrad Adagrad(
            IEnumerable<Modules.Adagrad.ParamGroup> parameters, double lr = 0.01, double lr_decay = 0, double weight_decay = 0,
            double initial_accumulator_value = 0, double eps = 1E-10) =>
            new(parameters, lr, lr_decay, weight_decay, initial_accumulator_value, eps);

        /// <inheritdoc cref="Modules.Adadelta"/>
        public static Modules.Adadelta Adadelta(
            IEnumerable<Modules.Parameter> parameters, double lr = 1, double rho = 0.9, double eps = 1E-06, double weight_decay = 0,
            bool maximize = false) =>
            new(parameters, lr, rho, eps, weight_decay, maximize);

        /// <inheritdoc cref="Modules.Adadelta"/>
        public static Modules.Adadelta Adadelta(
            IEnumerable<(string name, Modules.Parameter parameter)> parameters, double lr = 1, double rho = 0.9, double eps = 1E-06,
            double weight_decay = 0, bool maximize = false) =>
            new(parameters.Select(entry => entry.parameter), lr, rho, eps, weight_decay, maximize);

        /// <inheritdoc cref="Modules.Adadelta"/>
        public static Modules.Adadelta Adadelta(
            IEnumerable<Modules.Adadelta.ParamGroup> parameters, double lr = 1, double rho = 0.9, double eps = 1E-06,
            double weight_decay = 0, bool maximize = false) =>
            new(parameters, lr, rho, eps, weight_decay, maximize);

        /// <inheritdoc cref="Modules.Adamax"/>
        public static Modules.Adamax Adamax(
            IEnumerable<Modules.Parameter> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08,
            double weight_decay = 0) =>
            new(parameters, lr, beta1, beta2, eps, weight_decay);

        /// <inheritdoc cref="Modules.Adamax"/>
        public static Modules.Adamax Adamax(
            IEnumerable<(string name, Modules.Parameter parameter)> parameters, double lr = 0.002, double beta1 = 0.9,
            double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0) =>
            new(parameters.Select(entry => entry.parameter), lr, beta1, beta2, eps, weight_decay);

        /// <inheritdoc cref="Modules.Adamax"/>
        public static Modules.Adamax Adamax(
            IEnumerable<Modules.Adamax.ParamGroup> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999,
            double eps = 1E-08, double weight_decay = 0) =>
            new(parameters, lr, beta1, beta2, eps, weight_decay);

        /// <inheritdoc cref="Modules.NAdam"/>
        public static Modules.NAdam NAdam(
            IEnumerable<Modules.Parameter> named_parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999,
            double eps = 1E-08, double weight_decay = 0, double momentum_decay = 0.004) =>
            new(named_parameters, lr, beta1, beta2, eps, weight_decay, momentum_decay);

        /// <inheritdoc cref="Modules.NAdam"/>
        public static Modules.NAdam NAdam(
            IEnumerable<(string name, Modules.Parameter parameter)> named_parameters, double lr = 0.002, double beta1 = 0.9,
            double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0, double momentum_decay = 0.004) =>
            new(named_parameters.Select(entry => entry.parameter), lr, beta1, beta2, eps, weight_decay, momentum_decay);

        /// <inheritdoc cref="Modules.NAdam"/>
        public static Modules.NAdam NAdam(
            IEnumerable<Modules.NAdam.ParamGroup> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999,
            double eps = 1E-08, double weight_decay = 0, double momentum_decay = 0.004) =>
            new(parameters, lr, beta1, beta2, eps, weight_decay, momentum_decay);

        /// <inheritdoc cref="Modules.RAdam"/>
        public static Modules.RAdam RAdam(
            IEnumerable<Modules.Parameter> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08,
            double weight_decay = 0) =>
            new(parameters, lr, beta1, beta2, eps, weight_decay);

        /// <inheritdoc cref="Modules.RAdam"/>
        public static Modules.RAdam RAdam(
            IEnumerable<(string name, Modules.Parameter parameter)> parameters, double lr = 0.002, double beta1 = 0.9,
            double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0) =>
            new(parameters.Select(entry => entry.parameter), lr, beta1, beta2, eps, weight_decay);

        /// <inheritdoc cref="Modules.RAdam"/>
        public static Modules.RAdam RAdam(
            IEnumerable<Modules.RAdam.ParamGroup> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999,
            double eps = 1E-08, double weight_decay = 0) =>
            new(parameters, lr, beta1, beta2, eps, weight_decay);

        /// <inheritdoc cref="Modules.ASGD"/>
        public static Modules.ASGD ASGD(
            IEnumerable<Modules.Parameter> parameters, double lr = 0.001, double lambd = 0.0001, double alpha = 0.75, double t0 = 1000000,
            double weight_decay = 0, bool maximize = false) =>
            new(parameters, lr, lambd, alpha, t0, weight_decay, maximize);

        /// <inheritdoc cref="Modules.ASGD"/>
        public static Modules.ASGD ASGD(
            IEnumerable<(string name, Modules.Parameter parameter)> parameters, double lr = 0.001, double lambd = 0.0001,
            double alpha = 0.75, double t0 = 1000000, double weight_decay = 0, bool maximize = false) =>
            new(parameters.Select(entry => entry.parameter), lr, lambd, alpha, t0, weight_decay, maximize);

        /// <inheritdoc cref="Modules.ASGD"/>
        public static Modules.ASGD ASGD(
            IEnumerable<Modules.ParamGroup<Modules.ASGD.Options>> parameters, double lr = 0.001, double lambd = 0.0001,
            double alpha = 0.75, double t0 = 1000000, double weight_decay = 0, bool maximize = false) =>
            new(parameters, lr, lambd, alpha, t0, weight_decay, maximize);

        /// <inheritdoc cref="Modules.Rprop"/>
        public static Modules.Rprop Rprop(
            IEnumerable<Modules.Parameter> parameters, double lr = 0.01, double etaminus = 0.5, double etaplus = 1.2,
            double min_step = 1E-06, double max_step = 50, bool maximize = false) =>
            new(parameters, lr, etaminus, etaplus, min_step, max_step, maximize);

        /// <inheritdoc cref="Modules.Rprop"/>
        public static Modules.Rprop Rprop(
            IEnumerable<(string name, Modules.Parameter parameter)> parameters, double lr = 0.01, double etaminus = 0.5,
            double etaplus = 1.2, double min_step = 1E-06, double max_step = 50, bool maximize = false) =>
            new(parameters.Select(entry => entry.parameter), lr, etaminus, etaplus, min_step, max_step, maximize);

        /// <inheritdoc cref="Modules.Rprop"/>
        public static Modules.Rprop Rprop(
            IEnumerable<Modules.Rprop.ParamGroup> parameters, double lr = 0.01, double etaminus = 0.5, double etaplus = 1.2,
            double min_step = 1E-06, double max_step = 50, bool maximize = false) =>
            new(parameters, lr, etaminus, etaplus, min_step, max_step, maximize);
    }
}
