using System.Collections.Frozen;

namespace Opac.Web.Publishing.Directives;

/// <summary>Where the towns are that a librarian may name without coordinates.</summary>
public static class Gazetteer
{
    private static readonly FrozenDictionary<string, GeoPoint> byName = new (string Kk, string Ru, string En, double North, double East)[]
    {
        ("Астана", "Астана", "Astana", 51.17, 71.43), ("Алматы", "Алма-Ата", "Almaty", 43.24, 76.91), ("Шымкент", "Шымкент", "Shymkent", 42.32, 69.60),
        ("Ақтөбе", "Актобе", "Aktobe", 50.28, 57.17), ("Ақтау", "Актау", "Aktau", 43.65, 51.16), ("Атырау", "Атырау", "Atyrau", 47.12, 51.88),
        ("Орал", "Уральск", "Oral", 51.23, 51.37), ("Қостанай", "Костанай", "Kostanay", 53.21, 63.63), ("Петропавл", "Петропавловск", "Petropavl", 54.87, 69.15),
        ("Көкшетау", "Кокшетау", "Kokshetau", 53.28, 69.39), ("Павлодар", "Павлодар", "Pavlodar", 52.29, 76.97), ("Семей", "Семей", "Semey", 50.41, 80.23),
        ("Өскемен", "Усть-Каменогорск", "Oskemen", 49.95, 82.61), ("Қарағанды", "Караганда", "Karaganda", 49.80, 73.10), ("Жезқазған", "Жезказган", "Zhezkazgan", 47.80, 67.71),
        ("Талдықорған", "Талдыкорган", "Taldykorgan", 45.02, 78.37), ("Тараз", "Тараз", "Taraz", 42.90, 71.37), ("Қызылорда", "Кызылорда", "Kyzylorda", 44.85, 65.51),
        ("Түркістан", "Туркестан", "Turkistan", 43.30, 68.27), ("Нарынқол", "Нарынкол", "Narynkol", 42.72, 80.18), ("Жаркент", "Жаркент", "Zharkent", 44.16, 80.00),
        ("Қонаев", "Конаев", "Konaev", 43.86, 77.06), ("Екібастұз", "Экибастуз", "Ekibastuz", 51.72, 75.32), ("Арқалық", "Аркалык", "Arkalyk", 50.25, 66.91),
        ("Байқоңыр", "Байконур", "Baikonur", 45.62, 63.32), ("Аягөз", "Аягоз", "Ayagoz", 47.97, 80.43),
    }
    .SelectMany(town => new[] { town.Kk, town.Ru, town.En }.Select(name => (Name: ContentKey.Fold(name), At: new GeoPoint(town.North, town.East))))
    .DistinctBy(pair => pair.Name)
    .ToFrozenDictionary(pair => pair.Name, pair => pair.At);

    /// <summary>The place of a town by its name in Kazakh, Russian or English, also of «Алматы қаласы» or «Алматы, Қазақстан»; <c>null</c> for one that is not known.</summary>
    public static GeoPoint? Find(string name)
    {
        var first = name.Split([',', '('])[0].Trim();
        foreach (var word in new[] { first, first.Replace(" қаласы", "", StringComparison.Ordinal), first.Replace("город ", "", StringComparison.OrdinalIgnoreCase) })
        {
            if (byName.TryGetValue(ContentKey.Fold(word), out var point))
                return point;
        }
        return null;
    }
}
