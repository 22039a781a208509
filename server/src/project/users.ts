import { SharedSteps, type Steps } from '../work/steps.ts';
import type { AnnotationFile } from './document.ts';
import { namesIn } from './gist.ts';

/** Which files of a project refer to an id: looked up once somebody asks, and followed from then on. */
export class Users {
  #users: SharedSteps<Map<string, Set<string>>> | undefined;

  /** The URIs of the files that refer to each id. */
  *find(files: ReadonlyMap<string, AnnotationFile>): Steps<ReadonlyMap<string, ReadonlySet<string>>> {
    this.#users ??= new SharedSteps(usersIn(files.values()));
    return yield* this.#users.left();
  }

  /** Has them looked up anew. */
  forget(): void {
    this.#users = undefined;
  }

  /** Goes on with a file as it is now, in which references to some ids came or went. */
  follow(uri: string, file: AnnotationFile | undefined, ids: Iterable<string>): void {
    const users = this.#users?.answer;
    if (users === undefined) {
      // Whoever was still gathering them was gathering those of a past moment.
      this.#users = undefined;
      return;
    }
    for (const id of ids) {
      if (file?.references.has(id)) added(users, id, uri);
      else users.get(id)?.delete(uri);
      if (users.get(id)?.size === 0) users.delete(id);
    }
  }
}

function* usersIn(files: Iterable<AnnotationFile>): Steps<Map<string, Set<string>>> {
  const users = new Map<string, Set<string>>();
  for (const file of files)
    for (const id of file.gist ? namesIn(file.gist) : file.references.keys()) {
      added(users, id, file.uri);
      yield;
    }
  return users;
}

function added(users: Map<string, Set<string>>, id: string, uri: string): void {
  const ofId = users.get(id);
  if (ofId) ofId.add(uri);
  else users.set(id, new Set([uri]));
}
