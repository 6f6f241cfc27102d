using System.Collections.Frozen;
using Microsoft.AspNetCore.Identity;

namespace Opac.Web.Staff;

/// <summary>
/// What a password must be, by current advice (NIST SP 800-63B-4): long, and none that everybody tries first. Which letters it is made of is nobody's
/// business, and it need never be changed without cause.
/// </summary>
public sealed class PasswordRules : IPasswordValidator<StaffAccount>
{
    /// <summary>The fewest characters.</summary>
    public const int Shortest = 12;

    /// <summary>The most: a password is hashed, and hashing a book would be work for nothing.</summary>
    public const int Longest = 128;

    // Shorter pieces of keyboard and alphabet are in any honest sentence.
    private const int ShortestRun = 4;

    private static readonly string[] rows =
    [
        "1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю",
        "abcdefghijklmnopqrstuvwxyz", "абвгдежзийклмнопрстуфхцчшщъыьэюя", "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
    ];

    private readonly FrozenSet<string> common = Read().ToFrozenSet(StringComparer.Ordinal);

    /// <inheritdoc/>
    public Task<IdentityResult> ValidateAsync(UserManager<StaffAccount> manager, StaffAccount user, string? password) =>
        Task.FromResult(FaultOf(password ?? "", user.UserName) is { } fault ? IdentityResult.Failed(new IdentityError { Code = fault }) : IdentityResult.Success);

    /// <summary>What is wrong with a password: the key of a text; <c>null</c> for nothing.</summary>
    /// <param name="password">The password.</param>
    /// <param name="userName">The account's name, which is no secret.</param>
    public string? FaultOf(string password, string? userName) => password.Length switch
    {
        < Shortest => "studio.password.short",
        > Longest => "studio.password.long",
        _ => IsCommon(password.ToLowerInvariant(), userName?.ToLowerInvariant()) ? "studio.password.common" : null,
    };

    private bool IsCommon(string password, string? userName)
    {
        if (common.Contains(password) || password.Distinct().Count() < 5)
            return true;
        // What is left when runs of keys, digits and signs are taken out: the part that somebody would have to guess.
        var word = new string([.. WithoutRuns(password).Where(char.IsLetter)]);
        var once = Once(word);
        return once.Length < 3 || common.Contains(once) || common.Contains(Once(new string([.. password.Where(char.IsLetter)]))) || once == userName;
    }

    // «мектепмектеп» is one word to guess.
    private static string Once(string word)
    {
        for (var length = 1; length <= word.Length / 2; length++)
        {
            if (word.Length % length == 0 && string.Concat(Enumerable.Repeat(word[..length], word.Length / length)) == word)
                return word[..length];
        }
        return word;
    }

    private static string WithoutRuns(string password)
    {
        var kept = new List<char>();
        for (var at = 0; at < password.Length;)
        {
            var run = RunAt(password, at);
            if (run < ShortestRun)
                kept.Add(password[at]);
            at += run < ShortestRun ? 1 : run;
        }
        return new([.. kept]);
    }

    private static int RunAt(string password, int at)
    {
        var longest = 1;
        foreach (var row in rows)
        {
            foreach (var step in (ReadOnlySpan<int>)[1, -1])
            {
                var place = row.IndexOf(password[at], StringComparison.Ordinal);
                var length = 1;
                while (place >= 0 && at + length < password.Length && place + step * length >= 0 && place + step * length < row.Length && row[place + step * length] == password[at + length])
                    length++;
                longest = Math.Max(longest, length);
            }
        }
        return longest;
    }

    private static IEnumerable<string> Read()
    {
        using var lines = new StreamReader(typeof(PasswordRules).Assembly.GetManifestResourceStream("staff/common-passwords.txt")!);
        while (lines.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
                yield return line.ToLowerInvariant();
        }
    }
}
