'use client'

import { apply, type Board } from '../board'
import { unpackBoard } from '../packed'
import { useLive } from './use-live'

const reading = { unpack: unpackBoard, apply }

/** The board that the server rendered at `readAt`, kept as it is now. */
export const useBoard = (initial: Board, readAt: string) => useLive('/api/board', initial, readAt, reading)
