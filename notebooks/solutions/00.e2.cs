double AfterCameras(double prior, double sees, double errs, bool[] alarms)
{
    var belief = prior; // each camera's posterior is the next one's prior
    foreach (var alarm in alarms)
    {
        var ifCracked = alarm ? sees : 1 - sees;
        var ifSound = alarm ? errs : 1 - errs;
        belief = ifCracked * belief / (ifCracked * belief + ifSound * (1 - belief));
    }
    return belief;
}
