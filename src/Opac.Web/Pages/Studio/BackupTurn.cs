namespace Opac.Web.Pages.Studio;

/// <summary>Whose turn it is to make a backup.</summary>
public sealed class BackupTurn
{
    private int isTaken;

    /// <summary>Takes the turn, where nobody has it.</summary>
    public bool TryTake() => Interlocked.Exchange(ref isTaken, 1) == 0;

    /// <summary>Gives it back.</summary>
    public void GiveBack() => Volatile.Write(ref isTaken, 0);
}
