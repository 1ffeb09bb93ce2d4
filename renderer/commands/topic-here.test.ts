import { expect, test } from 'vitest';
import { fakeBridge, fileAt } from '../state/fixtures/fake-bridge.ts';
import { createKanwuStore } from '../state/store.ts';
import { topicHere } from './topic-here.ts';

async function working() {
  const store = createKanwuStore(fakeBridge());
  await store.getState().openWorkspace(fileAt('/w.kanwu', 'workspace'));
  return store;
}

test('help begins with the screen where one is', async () => {
  const state = (await working()).getState();
  expect(topicHere(state, null)).toBe('text');
  expect(topicHere(state, 'library')).toBe('library');
  expect(topicHere(state, 'panel')).toBe('panel');
  expect(topicHere({ ...state, textMode: 'write' }, 'article')).toBe('writing');
  expect(topicHere({ ...state, dialog: 'register' }, 'library')).toBe('names');
  expect(topicHere({ ...state, workspace: null }, null)).toBe('start');
});

test('the dialog in which help was asked for is there again afterwards', async () => {
  const store = await working();
  store.getState().openDialog('search');
  store.getState().askForHelp('search');
  expect(store.getState()).toMatchObject({ dialog: 'help', helpTopic: 'search' });
  store.getState().leaveHelp();
  expect(store.getState().dialog).toBe('search');
  store.getState().closeDialog();
  store.getState().askForHelp('text');
  store.getState().leaveHelp();
  expect(store.getState().dialog).toBeNull();
});

test('the tour goes on and back step by step, is over behind its last step, and can be left at any', async () => {
  const store = await working();
  await store.getState().beginTour();
  expect(store.getState().tourStep).toBe('welcome');
  store.getState().goOnInTour(-1);
  expect(store.getState().tourStep).toBe('welcome');
  store.getState().goOnInTour(1);
  expect(store.getState().tourStep).toBe('walk');
  store.getState().leaveTour();
  expect(store.getState().tourStep).toBeNull();
  await store.getState().beginTour();
  store.getState().goOnInTour(7);
  expect(store.getState().tourStep).toBe('further');
  store.getState().goOnInTour(1);
  expect(store.getState().tourStep).toBeNull();
});
