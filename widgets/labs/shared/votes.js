// Votes as index arrays, which the consensus methods count: { tasks, annotators, labels, sizes }.
//
// `tasks[i]`, `annotators[i]` and `labels[i]` say which annotator gave which label to which task;
// `sizes` = { tasks, annotators, labels } says how many of each there are. A task or an annotator may have no
// vote. Labels are numbered in sort order (absent 0, present 1), since ties go to the smallest.

/** Index rows { task, annotator, label }, names sorted: { votes, tasks, annotators, labels } (lists of names). */
export function indexVotes(rows) {
  const names = {
    tasks: sortedNames(rows, "task"),
    annotators: sortedNames(rows, "annotator"),
    labels: sortedNames(rows, "label"),
  };
  const codes = (list, column) => {
    const place = new Map(list.map((name, i) => [name, i]));
    return Int32Array.from(rows, (row) => place.get(row[column]));
  };
  const votes = {
    tasks: codes(names.tasks, "task"),
    annotators: codes(names.annotators, "annotator"),
    labels: codes(names.labels, "label"),
    sizes: { tasks: names.tasks.length, annotators: names.annotators.length, labels: names.labels.length },
  };
  return { votes, ...names };
}

/** `count` votes of `sizes`; `fill(cast)` casts them, one by one, with `cast(task, annotator, label)`. */
export function castVotes(count, sizes, fill) {
  const column = () => new Int32Array(count);
  const votes = { tasks: column(), annotators: column(), labels: column(), sizes };
  let at = 0;
  fill((task, annotator, label) => {
    votes.tasks[at] = task;
    votes.annotators[at] = annotator;
    votes.labels[at] = label;
    at += 1;
  });
  return votes;
}

function sortedNames(rows, column) {
  return [...new Set(rows.map((row) => row[column]))].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** How many votes (or what weight of them, by annotator) each task gives each label: row-major, a row a task. */
export function countVotes({ tasks, annotators, labels, sizes }, weights = null) {
  const counts = new Float64Array(sizes.tasks * sizes.labels);
  for (let i = 0; i < tasks.length; i++) {
    counts[tasks[i] * sizes.labels + labels[i]] += weights ? weights[annotators[i]] : 1;
  }
  return counts;
}
