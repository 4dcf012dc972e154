using System.Collections;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Parameters in a list, registered as "0", "1", …</summary>
    public class ParameterList : nn.Module, IList<Parameter>
    {
        /// <summary>A list of the parameters.</summary>
        public ParameterList(params Parameter[] parameters) : base(nameof(ParameterList)) => extend(parameters);

        /// <summary>The number of parameters.</summary>
        public int Count => _internal_params.Count;

        /// <summary>False.</summary>
        public bool IsReadOnly => false;

        /// <summary>The parameter at a place.</summary>
        public Parameter this[int index]
        {
            get => _internal_params[index].Item2;
            set => _internal_params[index] = (index.ToString(), value);
        }

        /// <summary>Adds a parameter at the end.</summary>
        public void Add(Parameter item) => register_parameter(Count.ToString(), item);

        /// <summary>Adds parameters at the end.</summary>
        public void append(params Parameter[] parameters) => extend(parameters);

        /// <summary>Adds parameters at the end.</summary>
        public void extend(IEnumerable<Parameter> parameters)
        {
            foreach (var parameter in parameters) Add(parameter);
        }

        /// <summary>Adds a parameter at a place; those behind it move on.</summary>
        public void Insert(int index, Parameter item)
        {
            var all = this.ToList();
            all.Insert(index, item);
            Rebuild([.. all]);
        }

        /// <summary>Takes a parameter off the list. False if it is not there.</summary>
        public bool Remove(Parameter item)
        {
            var index = IndexOf(item);
            if (index >= 0) RemoveAt(index);
            return index >= 0;
        }

        /// <summary>Takes the parameter at a place off the list.</summary>
        public void RemoveAt(int index)
        {
            var rest = this.ToList();
            rest.RemoveAt(index);
            Rebuild([.. rest]);
        }

        /// <summary>Empties the list; the parameters are not disposed.</summary>
        public void Clear() => _internal_params.Clear();

        /// <summary>True if the parameter is in the list.</summary>
        public bool Contains(Parameter item) => IndexOf(item) >= 0;

        /// <summary>The place of a parameter, −1 if it is not there.</summary>
        public int IndexOf(Parameter item) => _internal_params.Values.ToList().FindIndex(item.IsSame);

        /// <summary>Copies the parameters into an array.</summary>
        public void CopyTo(Parameter[] array, int arrayIndex) => _internal_params.Values.CopyTo(array, arrayIndex);

        /// <summary>The parameters, in order.</summary>
        public IEnumerator<Parameter> GetEnumerator() => _internal_params.Values.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        private void Rebuild(Parameter[] parameters)
        {
            Clear();
            extend(parameters);
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Parameters in a list, registered as "0", "1", …</summary>
            public static Modules.ParameterList ParameterList(params Modules.Parameter[] parameters) => new(parameters);
        }
    }
}
