import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { afterFrame } from '../../src/islands/after-frame.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (call: () => void) => setTimeout(call, 16));
  vi.stubGlobal('cancelAnimationFrame', clearTimeout);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('what may come later comes after the next frame, when nothing waits', () => {
  const draw = vi.fn();
  afterFrame(draw, () => false);
  expect(draw).not.toHaveBeenCalled();
  vi.advanceTimersByTime(20);
  expect(draw).toHaveBeenCalledOnce();
});

test('while a question waits for its answer nothing else is drawn, and once it is answered the rest comes', () => {
  const draw = vi.fn();
  let waits = true;
  afterFrame(draw, () => waits);
  vi.advanceTimersByTime(5000);
  expect(draw).not.toHaveBeenCalled();
  waits = false;
  vi.advanceTimersByTime(60);
  expect(draw).toHaveBeenCalledOnce();
});

test('what was taken back never comes, whether it waits for a frame or for an answer', () => {
  const draw = vi.fn();
  let waits = true;
  const takeBack = [afterFrame(draw, () => false), afterFrame(draw, () => waits)];
  takeBack[0]?.();
  vi.advanceTimersByTime(500);
  takeBack[1]?.();
  waits = false;
  vi.advanceTimersByTime(500);
  expect(draw).not.toHaveBeenCalled();
});
