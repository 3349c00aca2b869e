import { createContext, useContext, type ReactNode } from 'react'
import type { Route } from './route.ts'

/** How the frame makes the page of a route: for a page that takes figures from other pages. */
export type MakeRoom = (route: Route) => ReactNode

export const RoomSlot = createContext<MakeRoom>(() => null)

export const useRoomSlot = (): MakeRoom => useContext(RoomSlot)
