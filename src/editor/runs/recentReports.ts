/** The reports of so many ended runs stay in memory. */
const most = 4;

/** Which ended runs have their reports in memory: those that were asked for last. By their keys. */
export class RecentReports {
    private readonly keys = new Set<string>();

    /** Notes that a report was asked for; gives the runs whose reports are to be let go of. */
    asked(key: string): readonly string[] {
        this.keys.delete(key);
        this.keys.add(key);
        const oldest = [...this.keys].slice(0, -most);
        for (const each of oldest) this.keys.delete(each);
        return oldest;
    }

    delete(key: string): void {
        this.keys.delete(key);
    }
}
