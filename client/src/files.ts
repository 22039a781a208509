import { workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { base64, faultOf, folderEntries } from './answers.ts';
import { listFolderRequest, readFileRequest } from './protocol.ts';

/** Answers the server's requests for files: in the browser, and for virtual workspaces, it has no other way. */
export function answerFileRequests(client: BaseLanguageClient): void {
  const uriOf = (uri: string) => client.protocol2CodeConverter.asUri(uri);
  client.onRequest(readFileRequest, async ({ uri }) => {
    try {
      return { base64: base64(await workspace.fs.readFile(uriOf(uri))) };
    } catch (error) {
      return faultOf(error);
    }
  });
  client.onRequest(listFolderRequest, async ({ uri }) => {
    try {
      return { entries: folderEntries(await workspace.fs.readDirectory(uriOf(uri))) };
    } catch (error) {
      return faultOf(error);
    }
  });
}
