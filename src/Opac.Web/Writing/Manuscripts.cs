using System.Globalization;
using Opac.Indexing.Problems;
using Opac.Web.Publishing;
using Opac.Web.Publishing.Reading;

namespace Opac.Web.Writing;

/// <summary>
/// Opens, saves and publishes texts. The content folder holds what visitors see, and drafts of what they have not seen yet (<c>күйі: жоба</c>); a new version
/// of what they do see waits in the data folder until it is published. Every save is kept as a revision first.
/// </summary>
public sealed class Manuscripts(PortalSettings settings, ContentLibrary library, Revisions revisions, Drafts drafts, PendingMedia media, ContentPreview preview, TimeProvider clock)
{
    private readonly Lock writing = new();

    /// <summary>A text as it is now; <c>null</c> where there is none.</summary>
    public Manuscript? Open(TextAddress address)
    {
        var inContent = Read(address);
        var draft = drafts.Find(address);
        // Published and killed before the waiting copy went: it says the same and is none.
        if (draft is not null && draft.Text == inContent)
            draft = null;
        return inContent is null && draft is null ? null : new Manuscript(address, inContent, draft, StateOf(address, inContent));
    }

    /// <summary>Makes a new draft under a name of its own, which is made of its title.</summary>
    /// <exception cref="IOException">The disk does not take it.</exception>
    public Manuscript Create(ContentKind kind, string language, string title, IReadOnlyDictionary<KeyName, string> values, string body, Author author)
    {
        lock (writing)
        {
            var name = Slug.Of(title, $"{ContentScanner.FolderOf(kind)}-{LibraryClock.DayOf(clock.GetUtcNow()).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
            var slug = name;
            for (var number = 2; IsTaken(kind, slug); number++)
                slug = $"{name}-{number}";
            var address = TextAddress.Of(kind, slug, language);
            var keys = PublishedReader.KeysOf(kind);
            var all = new Dictionary<KeyName, string>(values) { [new(ContentKeys.Type, null)] = ContentWords.Kinds.NameOf(kind), [new(ContentKeys.Title, null)] = title };
            var text = Stated(address, WritableText.Parse("", keys).With(all, body), isReady: false);
            revisions.Add(address, author, RevisionKind.Saved, text);
            AtomicFile.Write(DiskPath(address), text);
            library.Refresh();
            return Open(address)!;
        }
    }

    /// <summary>Begins the text in another language, as a draft, with the data that do not depend on the language left to the first.</summary>
    public SaveResult Translate(TextAddress address, string language, Author author)
    {
        var into = address.In(language);
        if (Open(into) is { } had)
            return new SaveResult.Done(had);
        var keys = PublishedReader.KeysOf(address.Kind);
        var from = WritableText.Parse(Open(address)?.Text ?? "", keys);
        var title = from.Values.GetValueOrDefault(new(ContentKeys.Title, null)) ?? address.Slug;
        var values = new Dictionary<KeyName, string> { [new(ContentKeys.Type, null)] = ContentWords.Kinds.NameOf(address.Kind), [new(ContentKeys.Title, null)] = title };
        return Save(into, WritableText.Parse("", keys).With(values, from.Body), basedOn: null, author);
    }

    /// <summary>Saves. A text that visitors see stays as it is for them, and the new version waits.</summary>
    /// <param name="address">Which text.</param>
    /// <param name="text">The whole file.</param>
    /// <param name="basedOn">The hash of the text that its author had before; <c>null</c> where there was none.</param>
    /// <param name="author">Who saves.</param>
    /// <param name="kind">Why.</param>
    /// <exception cref="IOException">The disk does not take it; what was there stays.</exception>
    public SaveResult Save(TextAddress address, string text, string? basedOn, Author author, RevisionKind kind = RevisionKind.Saved)
    {
        lock (writing)
        {
            var now = Open(address);
            if (now is not null && Clash(now, text, basedOn, author))
                return new SaveResult.Conflict(now);
            KeepFound(now);
            // Whoever may write and not publish cannot make a draft ready by writing the word for it either.
            var isReady = now?.IsReady ?? (address.Kind == ContentKind.Site);
            text = Stated(address, text, isReady);
            if (now?.Text != text)
                revisions.Add(address, author, kind, text);
            if (isReady)
                drafts.Put(address, text, now!.Draft is { } waiting ? waiting.BasedOn : now.ContentHash);
            else
                WriteDraft(address, text);
            drafts.Untype(address, author.Account);
            return new SaveResult.Done(Open(address)!);
        }
    }

    /// <summary>Gives the latest saved text to visitors, at once or from a moment on.</summary>
    /// <param name="address">Which text.</param>
    /// <param name="seen">The hash of the text that the author has before them.</param>
    /// <param name="from">From when on, by the clock on the wall; <c>null</c> to leave the date that the text has.</param>
    /// <param name="author">Who publishes.</param>
    /// <param name="overwrites">Whether the author has seen both versions where the file changed meanwhile.</param>
    /// <exception cref="IOException">The disk does not take it; what was there stays.</exception>
    public SaveResult Publish(TextAddress address, string seen, DateTime? from, Author author, bool overwrites = false)
    {
        if (!author.MayPublish)
            return new SaveResult.Forbidden();
        lock (writing)
        {
            if (Open(address) is not { } now)
                return new SaveResult.Forbidden();
            if (now.Hash != seen || (now.IsOvertaken && !overwrites))
                return new SaveResult.Conflict(now);
            var keys = PublishedReader.KeysOf(address.Kind);
            var text = Stated(address, now.Text, isReady: true);
            if (from is { } date && keys.Contains(ContentKeys.Publish))
                text = WithValue(text, keys, ContentKeys.Publish, date.TimeOfDay == TimeSpan.Zero ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : date.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
            var shown = preview.Read(address, text);
            if (shown.HoldsBack)
                return new SaveResult.Faulty(shown.Problems);
            KeepFound(now);
            revisions.Add(address, author, RevisionKind.Published, text);
            // What the text names is there before the text is.
            media.Release(address);
            Write(address, text);
            drafts.Remove(address);
            return new SaveResult.Done(Open(address)!);
        }
    }

    /// <summary>Takes the text back from visitors: it is a draft again.</summary>
    public SaveResult Withdraw(TextAddress address, Author author)
        => Change(address, author, RevisionKind.Withdrawn, (text, _) => Stated(address, text, isReady: false));

    /// <summary>Moves the text to the archive as of today, or brings it back from there.</summary>
    public SaveResult Archive(TextAddress address, bool isPast, Author author)
        => Change(address, author, RevisionKind.Archived, (text, keys) => WithValue(text, keys, ContentKeys.Archive,
            isPast ? LibraryClock.DayOf(clock.GetUtcNow()).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : ""));

    /// <summary>Keeps what is being typed, and nothing else. A text that is open and says what is saved is not being typed.</summary>
    public void Type(TextAddress address, string text, string? basedOn, Author author)
    {
        if (Open(address) is { } now && now.Text == text)
            drafts.Untype(address, author.Account);
        else
            drafts.Type(address, author.Account, text, basedOn);
    }

    /// <summary>What an author has typed and not saved; <c>null</c> where it says the same as the text.</summary>
    public Draft? Typed(Manuscript text, Author author) => drafts.Typed(text.Address, author.Account) is { } typed && typed.Text != text.Text ? typed : null;

    /// <summary>Lets go what an author has typed. It stays among the revisions.</summary>
    public void DropTyped(TextAddress address, Author author)
    {
        if (drafts.Typed(address, author.Account) is { } typed)
            revisions.Add(address, author, RevisionKind.Dropped, typed.Text);
        drafts.Untype(address, author.Account);
    }

    /// <summary>Takes an earlier revision up again: as a save like any other.</summary>
    public SaveResult Restore(TextAddress address, string revision, Author author)
        => revisions.Find(address, revision) is { } found ? Save(address, found.Text, Open(address)?.Hash, author, RevisionKind.Restored) : new SaveResult.Forbidden();

    /// <summary>Where a text's file lies, or would.</summary>
    public string DiskPath(TextAddress address) => Path.Combine(settings.ContentPath, address.Path);

    // The same text twice is no clash: a double click, or a save whose answer was lost on the way.
    private bool Clash(Manuscript now, string text, string? basedOn, Author author)
    {
        if (now.Hash == basedOn || now.Text == text)
            return false;
        KeepFound(now);
        revisions.Add(now.Address, author, RevisionKind.Conflicting, text);
        drafts.Type(now.Address, author.Account, text, basedOn);
        return true;
    }

    // Put there by git or an editor since it was last seen here: kept before anything is written over it.
    private void KeepFound(Manuscript? now)
    {
        if (now?.InContent is { } found && !revisions.Has(now.Address, Revisions.HashOf(found)))
            revisions.Add(now.Address, new Author("", MayPublish: false), RevisionKind.Found, found);
    }

    private SaveResult Change(TextAddress address, Author author, RevisionKind kind, Func<string, KeySet, string> change)
    {
        if (!author.MayPublish)
            return new SaveResult.Forbidden();
        lock (writing)
        {
            if (Open(address) is not { InContent: { } text } now)
                return new SaveResult.Forbidden();
            KeepFound(now);
            var keys = PublishedReader.KeysOf(address.Kind);
            var typed = drafts.Typed(address, author.Account);
            var changed = change(text, keys);
            revisions.Add(address, author, kind, changed);
            if (now is { Draft: { } waiting, IsOvertaken: false })
            {
                // What waits set out from the same text: it goes on from the changed one, and for what nobody sees any more it need not wait.
                var further = change(waiting.Text, keys);
                if (kind == RevisionKind.Withdrawn)
                {
                    WriteDraft(address, further);
                }
                else
                {
                    Write(address, changed);
                    drafts.Put(address, further, Revisions.HashOf(changed));
                }
            }
            else
            {
                Write(address, changed);
            }
            var after = Open(address)!;
            // Nor is one's own change one that another has made meanwhile.
            if (typed is not null && typed.BasedOn == now.Hash)
                drafts.Type(address, author.Account, change(typed.Text, keys), after.Hash);
            return new SaveResult.Done(after);
        }
    }

    // Nobody sees it: there is but one version of it, and what waited before has become this one.
    private void WriteDraft(TextAddress address, string text)
    {
        Write(address, text);
        drafts.Remove(address);
    }

    private void Write(TextAddress address, string text)
    {
        AtomicFile.Write(DiskPath(address), text);
        library.Refresh();
    }

    private bool IsTaken(ContentKind kind, string slug)
        => new ContentScanner(settings.ContentPath).Find(kind, slug) is not null || revisions.FolderFor($"{ContentScanner.FolderOf(kind)}/{slug}") is not null;

    private string? Read(TextAddress address)
    {
        var file = new FileInfo(DiskPath(address));
        if (!file.Exists || file.LinkTarget is not null || file.Directory!.LinkTarget is not null || file.Length > SourceText.LargestFile)
            return null;
        return SourceText.Decode(address.Path, File.ReadAllBytes(file.FullName), new ProblemList())?.Text;
    }

    private TextState StateOf(TextAddress address, string? text)
    {
        if (text is null)
            return TextState.Draft;
        if (address.Kind == ContentKind.Site)
            return TextState.Published;
        // A chapter is as ready as the text that it goes on with.
        if (address.IsChapter)
            return new[] { address.Language, "kk" }.Select(language => Read(TextAddress.Of(address.Kind, address.Slug, language))).FirstOrDefault(first => first is not null) is { } first
                ? StateOf(TextAddress.Of(address.Kind, address.Slug, address.Language), first)
                : TextState.Draft;
        // Where the file is broken visitors go on seeing what was good of it last.
        return (ShowingOf(address.Kind, text) ?? library.Current.Peek(address.Kind, address.Slug)?.Showing) is not { Ready: true } showing ? TextState.Draft
            : !showing.IsPublic(clock.GetUtcNow()) ? TextState.Scheduled
            : showing.IsPast(clock.GetUtcNow()) ? TextState.Archived
            : TextState.Published;
    }

    private static Showing? ShowingOf(ContentKind kind, string text)
        => FrontMatter.Parse(new SourceText("", text), new ProblemList()) is { } data ? Showing.Read(new Fields(data, PublishedReader.KeysOf(kind), MediaFolder.Empty, new ProblemList())) : null;

    private static string Stated(TextAddress address, string text, bool isReady)
    {
        var keys = PublishedReader.KeysOf(address.Kind);
        if (!keys.Contains(ContentKeys.State) || (address.IsChapter && !WritableText.Parse(text, keys).HasData))
            return text;
        var said = WritableText.Parse(text, keys).Values.GetValueOrDefault(new(ContentKeys.State, null));
        // Nothing said means ready.
        var isRight = said is null ? isReady : ContentWords.Ready.TryFind(said, out var ready) && ready == isReady;
        return isRight ? text : WithValue(text, keys, ContentKeys.State, ContentWords.Ready.NameOf(isReady));
    }

    private static string WithValue(string text, KeySet keys, ContentKey key, string value)
    {
        var parsed = WritableText.Parse(text, keys);
        return parsed.With(new Dictionary<KeyName, string> { [new(key, null)] = value }, parsed.Body);
    }
}
