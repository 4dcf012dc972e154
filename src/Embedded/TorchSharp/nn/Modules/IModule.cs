namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>What takes one input and gives a result.</summary>
        public interface IModule<T, TResult>
        {
            /// <summary>The result, hooks included.</summary>
            TResult call(T input1);
        }

        /// <summary>What takes two inputs and gives a result.</summary>
        public interface IModule<T1, T2, TResult>
        {
            /// <summary>The result, hooks included.</summary>
            TResult call(T1 input1, T2 input2);
        }

        /// <summary>What takes three inputs and gives a result.</summary>
        public interface IModule<T1, T2, T3, TResult>
        {
            /// <summary>The result, hooks included.</summary>
            TResult call(T1 input1, T2 input2, T3 input3);
        }

        /// <summary>What takes four inputs and gives a result.</summary>
        public interface IModule<T1, T2, T3, T4, TResult>
        {
            /// <summary>The result, hooks included.</summary>
            TResult call(T1 input1, T2 input2, T3 input3, T4 input4);
        }

        /// <summary>What takes five inputs and gives a result.</summary>
        public interface IModule<T1, T2, T3, T4, T5, TResult>
        {
            /// <summary>The result, hooks included.</summary>
            TResult call(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5);
        }

        /// <summary>What takes six inputs and gives a result.</summary>
        public interface IModule<T1, T2, T3, T4, T5, T6, TResult>
        {
            /// <summary>The result, hooks included.</summary>
            TResult call(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5, T6 input6);
        }
    }
}
