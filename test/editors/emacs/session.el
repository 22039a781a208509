;;; session.el --- A person's session in Emacs, without a screen  -*- lexical-binding: t -*-

;; NEWSMARK_SESSION names a file that says what to do; what came of it is written to the file that it names.

(require 'eglot)
(require 'flymake)
(require 'json)

(defvar session
  (with-temp-buffer
    (insert-file-contents (getenv "NEWSMARK_SESSION"))
    (json-parse-buffer :object-type 'plist)))

(defun session-await (what ask)
  "Wait until ASK gives something, and give that; WHAT is awaited, in words."
  (let ((end (+ (float-time) (/ (plist-get session :patience) 1000.0)))
        value)
    (while (not (setq value (funcall ask)))
      (when (> (float-time) end) (error "In vain waited for %s" what))
      (accept-process-output nil 0.01))
    value))

(defun session-go-to (words)
  "Put the cursor on the first character of WORDS."
  (goto-char (point-min))
  (search-forward words)
  (goto-char (match-beginning 0)))

(defun session-diagnostics ()
  "What is underlined, and how."
  (mapcar (lambda (found)
            `(:message ,(flymake-diagnostic-text found)
              :words ,(buffer-substring-no-properties (flymake-diagnostic-beg found)
                                                      (flymake-diagnostic-end found))))
          (flymake-diagnostics)))

(defun session-hover (words)
  "What the echo area tells of WORDS."
  (session-go-to words)
  (let (told)
    (eglot-hover-eldoc-function (lambda (text &rest _) (when text (setq told text))))
    (substring-no-properties (session-await "the hover" (lambda () told)))))

(defun session-complete (words)
  "What is offered at the end of WORDS, as \\[completion-at-point] has it."
  (session-go-to words)
  (goto-char (+ (point) (length words)))
  (pcase (eglot-completion-at-point)
    (`(,beginning ,end ,table . ,_)
     (mapcar #'substring-no-properties
             (all-completions (buffer-substring-no-properties beginning end) table)))))

(defun session-replace (words others)
  "Put OTHERS in the place of WORDS."
  (session-go-to words)
  (delete-char (length words))
  (insert others))

(defun session-run ()
  "Do all that is to be done, and tell what came of it."
  (switch-to-buffer (find-file-noselect (plist-get session :file)))
  ;; Without a screen there is no command loop, after whose first round eglot starts the server.
  (run-hooks 'post-command-hook)
  (session-await "the server" #'eglot-managed-p)
  (flymake-start)
  (let* ((found (session-await "diagnostics" #'session-diagnostics))
         (hover (session-hover (plist-get session :hover)))
         (offered (progn
                    (session-replace (plist-get session :wrong) (plist-get session :half))
                    (session-complete (plist-get session :half))))
         (left (progn
                 (session-replace (plist-get session :half) (plist-get session :right))
                 (session-await "the mistake to go"
                                (lambda ()
                                  (eglot--signal-textDocument/didChange)
                                  (let ((now (session-diagnostics)))
                                    (when (< (length now) (length found)) (or now []))))))))
    (prog1 `(:found ,(vconcat found) :hover ,hover :offered ,(vconcat offered) :left ,(vconcat left))
      (set-buffer-modified-p nil)
      (eglot-shutdown (eglot-current-server)))))

(let ((told (condition-case failure
                (session-run)
              (error `(:failed ,(error-message-string failure))))))
  (with-temp-file (plist-get session :result)
    (insert (json-serialize told)))
  (kill-emacs 0))
;;; session.el ends here
