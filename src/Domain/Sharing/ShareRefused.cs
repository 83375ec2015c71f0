namespace DiiaQr.Domain.Sharing;

/// <summary>A share that cannot be taken: the code and the sentence are the first fault's, the faults are all there are.</summary>
public sealed record ShareRefused : Problem
{
    public ShareRefused(IReadOnlyList<Fault> all) : base(all[0].Problem.Code, all[0].Problem.Kind, all[0].Problem.Text) => All = all;

    public IReadOnlyList<Fault> All { get; }

    public override IReadOnlyList<Fault> Faults => All;
}
