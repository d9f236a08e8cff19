export { OpenTasks } from './OpenTasks'
