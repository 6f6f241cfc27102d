using Opac.Indexing.Problems;

namespace Opac.Web.Imaging;

/// <summary>Why a picture that somebody sends is not taken.</summary>
public static class UploadProblems
{
#pragma warning disable CS1591 // A table: the messages are the description.
    public static readonly ProblemKind Heic = new("upload-heic", Severity.Error,
        new("бұл – HEIC суреті, оны ашу мүмкін емес", "это снимок HEIC, открыть его нельзя", "this is a HEIC picture, which cannot be opened"),
        new("телефонда «Камера → Пішімдер → Ең үйлесімді» деп қойыңыз немесе суретті JPEG етіп сақтап, қайта жіберіңіз",
            "в телефоне выберите «Камера → Форматы → Наиболее совместимые» или сохраните снимок как JPEG и отправьте снова",
            "choose “Camera → Formats → Most Compatible” on the phone, or save it as JPEG and send that"));

    public static readonly ProblemKind NotAPicture = new("upload-not-a-picture", Severity.Error,
        new("бұл файлдың ішінде сурет жоқ", "в этом файле нет картинки", "there is no picture in this file"),
        new("JPEG, PNG, WebP, AVIF немесе GIF суретін жіберіңіз", "отправьте картинку JPEG, PNG, WebP, AVIF или GIF", "send a picture as JPEG, PNG, WebP, AVIF or GIF"));

    public static readonly ProblemKind TooLarge = new("upload-too-large", Severity.Error,
        new("сурет тым үлкен: {0}", "картинка слишком велика: {0}", "the picture is too large: {0}"),
        new("ұзын жағын 12 000 нүктеден асырмай кішірейтіңіз", "уменьшите длинную сторону до 12 000 точек", "make the long side 12,000 pixels at most"));

    public static readonly ProblemKind Broken = new("upload-broken", Severity.Error,
        new("сурет бұзылған немесе толық жетпеген", "картинка повреждена или пришла не целиком", "the picture is broken or did not come whole"),
        new("файлды қайта жіберіңіз", "отправьте файл ещё раз", "send the file again"));
#pragma warning restore CS1591
}
