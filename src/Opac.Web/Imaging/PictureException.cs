namespace Opac.Web.Imaging;

/// <summary>A file that is no picture, or none that is taken: the reason in few words.</summary>
public sealed class PictureException : Exception
{
    /// <summary>With the reason alone.</summary>
    public PictureException(string message) : base(message)
    {
    }

    /// <summary>With what the picture library said.</summary>
    public PictureException(string message, Exception innerException) : base(message, innerException)
    {
    }

    /// <summary>Whether the file may be a picture, and is too large to be one here.</summary>
    public bool IsSize { get; init; }

    /// <summary>Without a reason.</summary>
    public PictureException()
    {
    }
}
