using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure;
using DiiaQr.Domain.Organisations;
using DiiaQr.Functions.Hosting;
using DiiaQr.Functions.Keys;

namespace DiiaQr.Functions.Organisations;

/// <summary>
/// The key in the mailed link: <c>{organisation}.{branch}.{128 bits of HMAC, base64url}</c> over this e-mail as given at
/// this time. Nothing is stored; once the e-mail has changed, no earlier link fits any more.
/// </summary>
public sealed class BranchEmailTokens(KeyRing keys, Branches branches)
{
    public string Of(Branch branch) => $"{branch.OrganisationId}.{branch.Id}.{Base64Url.EncodeToString(Mac(branch))}";

    /// <returns>The branch whose present e-mail the link was sent to, or <c>null</c>.</returns>
    public async Task<(Branch Branch, ETag Version)?> Find(string token, CancellationToken stop)
    {
        if (token.Split('.') is not [var organisation, var id, { Length: 22 }] || !Ids.IsId(organisation) || !Ids.IsId(id)) return null;
        if (await branches.Find(organisation, id, stop) is not { Branch: var branch } found) return null;
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Of(branch)), Encoding.UTF8.GetBytes(token)) ? found : null;
    }

    private ReadOnlySpan<byte> Mac(Branch branch) => keys.Derive(
        "branch-email", branch.OrganisationId, branch.Id, branch.Details.Email.Value,
        branch.Confirmation.Since.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)).AsSpan(0, 16);
}
