using DiiaQr.Domain.Services;
using DiiaQr.Functions.Hosting;
using DiiaQr.Functions.Services;

namespace DiiaQr.Contract.Slices;

internal static class ServiceSlice
{
    private static readonly ServiceRequest Rental = new("Оренда автомобіля", [new("driver-license", true), new("taxpayer-card", true)], "contract", 90);

    private static readonly ServiceNameRequest NotAPurpose = new("Е-паспорт");

    public static Slice Slice { get; } = new("Services", "What a branch asks documents for. The name tells the citizen the purpose and stays in his history.",
    [
        new(nameof(ListDocumentTypes), "Lists the documents that a service can ask for.",
            Answer.Json(200, "The catalogue, in its order; names in the caller's language.", ListDocumentTypes.Handle(Invented.English).Value!.Take(4).ToArray()))
        {
            NeedsNoSettings = true,
        },
        new(nameof(CheckServiceName), "Judges a name as creation would, and stores nothing.",
            Answer.Json(200, "The verdict, also on a name that would be refused.", CheckServiceName.Handle(NotAPurpose, Invented.English).Value!))
        {
            Body = NotAPurpose,
        },
        new(nameof(AddService), "Adds a service and its QR code.",
            Answer.Json(201, "The service, with its code and where the code's files are.", Invented.ServiceView))
        {
            Description = "A name that names a document, the product or nothing is refused with the reason and, where there is one, a better name in `errors[].suggestion`. A service of several documents is answered with the advice to split it. The same again answers the same.",
            Body = Invented.Service,
            Refuses = [new ServiceNameTaken()],
        },
        new(nameof(ListServices), "Lists the services of a branch, oldest first.",
            Answer.Json(200, "The services.", new[] { Invented.ServiceView })),
        new(nameof(ShowService), "Shows a service.",
            Answer.Json(200, "The service.", Invented.ServiceView)),
        new(nameof(ChangeService), "Changes a service, all of it anew.",
            Answer.Json(200, "The service as it is now.", Invented.ServiceView))
        {
            Description = "The printed code stays and shows the change at once.",
            Body = Invented.Service,
            Refuses = [new ServiceNameTaken()],
        },
        new(nameof(RemoveService), "Removes a service; its printed code is dead at once.", new Answer(204, "It is gone.")),
        new(nameof(SplitService), "Puts one service, with a code of its own, for each document in the place of a service of several.",
            Answer.Json(200, "The new services.", new[]
            {
                Invented.ServiceOf("019ab0f9b4c57e6fa0d1c2b3a4958677", Rental with { Name = "Оренда автомобіля: Посвідчення водія", Documents = [Rental.Documents![0]] }, "pfxgk3tunbsxezlsmvsgk4tb", "T3ZC-90BA"),
                Invented.ServiceOf("019ab0f9b4c57e6fa0d1c2b3a4958678", Rental with { Name = "Оренда автомобіля (2)", Documents = [Rental.Documents![1]] }, "gezdgnbvgy3tqojqgezdgnbv", "5WHN-X8EK"),
            }))
        {
            Description = "Whoever lacks one of several documents cannot send the others either; hence the advice. The old code is dead; a repeat answers the same services.",
            Refuses = [new NothingToSplit(), new PartsCannotBeNamed(), .. RefusedWholes],
        },
    ]);

    /// <summary>A name accepted by older rules and refused by those of now cannot lend itself to the parts.</summary>
    private static IEnumerable<Domain.Problem> RefusedWholes => [Domain.Naming.ServiceName.Parse(NotAPurpose.Name, DocumentCatalogue.Shipped).Problem!];
}
