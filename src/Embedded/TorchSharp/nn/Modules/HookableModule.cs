namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A module whose <c>call</c> runs functions before and after <c>forward</c>.</summary>
        public class HookableModule<TPreHook, TPostHook> : Module
        {
            /// <summary>What runs before <c>forward</c> and may replace its input.</summary>
            protected Dictionary<string, TPreHook> pre_hooks = [];
            /// <summary>What runs after <c>forward</c> and may replace its result.</summary>
            protected Dictionary<string, TPostHook> post_hooks = [];
            /// <summary>What runs before everything else.</summary>
            protected Dictionary<string, Action<Module>> module_pre_hooks = [];
            /// <summary>What runs after everything else.</summary>
            protected Dictionary<string, Action<Module>> module_post_hooks = [];

            /// <inheritdoc/>
            protected HookableModule(string name) : base(name) { }

            /// <summary>
            /// Calls a function before <c>forward</c>, with the module and its input; a result other than null is the new input.
            /// </summary>
            public HookRemover register_forward_pre_hook(TPreHook hook) => Register(pre_hooks, hook);

            /// <summary>
            /// Calls a function after <c>forward</c>, with the module, its input and its result; a result other than null is the new one.
            /// </summary>
            public HookRemover register_forward_hook(TPostHook hook) => Register(post_hooks, hook);

            /// <summary>Calls a function before <c>forward</c>.</summary>
            public HookRemover register_forward_pre_hook(Action<Module> hook) => Register(module_pre_hooks, hook);

            /// <summary>Calls a function after <c>forward</c>.</summary>
            public HookRemover register_forward_hook(Action<Module> hook) => Register(module_post_hooks, hook);

            private HookRemover Register<THook>(Dictionary<string, THook> hooks, THook hook)
            {
                var key = Guid.NewGuid().ToString();
                hooks.Add(key, hook);
                return new(this, key);
            }

            private void Remove(string key)
            {
                pre_hooks.Remove(key);
                post_hooks.Remove(key);
                module_pre_hooks.Remove(key);
                module_post_hooks.Remove(key);
            }

            /// <summary>Takes one hook away again.</summary>
            public class HookRemover
            {
                private readonly HookableModule<TPreHook, TPostHook> module;
                private readonly string key;

                /// <summary>For the hook of that key.</summary>
                public HookRemover(HookableModule<TPreHook, TPostHook> module, string key) => (this.module, this.key) = (module, key);

                /// <summary>The hook is called no more.</summary>
                public void remove() => module.Remove(key);
            }
        }
    }
}
