return await Course.CommandLine.InvokeAsync(args);
